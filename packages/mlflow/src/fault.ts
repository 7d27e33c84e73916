/** What an MLflow server refused, or that it could not be reached. */
export class MlflowFault extends Error {
  override readonly name = 'MlflowFault';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** MLflow's `error_code`, such as `RESOURCE_ALREADY_EXISTS`: the one thing to decide on, since the status says little. */
  readonly code: string;

  constructor(what: string, { status, code, message }: { status: number; code: string; message: string }) {
    super(`MLflow, ${what}: ${code || status || 'no answer'}: ${message}`);
    this.status = status;
    this.code = code;
  }
}

/** Of an answer that may be no JSON at all (a proxy's, basic auth's), this much is told. */
const told = 500;

/** @param text the body of an answer that is no success. */
export function faultOf(what: string, status: number, text: string): MlflowFault {
  const { error_code: code, message } = asObject(text);
  return new MlflowFault(what, {
    status,
    code: typeof code === 'string' ? code : '',
    message: (typeof message === 'string' ? message : text).slice(0, told),
  });
}

function asObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    // Safe: an object that JSON.parse made has string keys, and every value is looked at before it is used.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
