/** @returns the body of the one comment that we keep on a pull request, as GitHub gives it back; undefined when there is not exactly one. */
export async function readComment(
  env: Readonly<Record<string, string>>,
  number: number,
  repository: string,
): Promise<string | undefined> {
  const reply = await fetch(`${env['GITHUB_API_URL']}/repos/${repository}/issues/${number}/comments`, {
    headers: { authorization: `token ${env['GITHUB_TOKEN']}` },
  });
  const comments = (await reply.json()) as Array<{ body: string }>;
  return comments.length === 1 ? comments[0]?.body : undefined;
}
