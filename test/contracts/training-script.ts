/** Python that leaves a model and two losses. Each test trains something else, so none meets the jobs of another. */
export const script = (name: string, body = ''): string => `import os, sys, time
open(os.path.join(os.environ["SM_MODEL_DIR"], "model.txt"), "w").write("${name}")
print("epoch=1 loss=0.9", flush=True)
print("epoch=2 loss=0.4", flush=True)
${body}
`;
/** Says that it waits, and does not end by itself. */
export const slow = 'print("waiting", flush=True)\ntime.sleep(36000)';
