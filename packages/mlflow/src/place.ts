/** Signs one request with SigV4. `aws` has one that fits. @returns all headers to send. */
export type Sign = (request: {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The name under which the service is signed for. */
  readonly service: string;
  readonly region: string;
}) => Promise<Record<string, string>>;

/** Where a tracking server is, and what every request to it carries. */
export interface Place {
  /** Without a slash at the end; a path is kept (`--static-prefix`). */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For SageMaker's: how requests are signed. */
  readonly signed?: { readonly service: string; readonly region: string };
}

type Env = Readonly<Record<string, string | undefined>>;

const arn =
  /^arn:aws(?:-us-gov)?:sagemaker:(?<region>[a-z0-9-]+):\d{12}:(?<kind>mlflow-tracking-server|mlflow-app)\/(?<id>[\w-]+)$/;

/** The two kinds of MLflow that SageMaker runs (sagemaker-mlflow 0.3.0): host, routing header, and the name that is signed for. */
const kinds: Readonly<Record<string, { host(region: string): string; header: string; service: string }>> = {
  'mlflow-tracking-server': {
    host: (region) => `https://${region}.experiments.sagemaker.aws`,
    header: 'x-mlflow-sm-tracking-server-arn',
    service: 'sagemaker-mlflow',
  },
  'mlflow-app': {
    host: (region) => `https://mlflow.sagemaker.${region}.app.aws`,
    header: 'x-sm-mlflow-app-arn',
    service: 'sagemaker',
  },
};

/**
 * Reads a tracking URI: `http(s)://…`, or the ARN of a SageMaker MLflow tracking server or app.
 * @returns the place, or a sentence that says what is wrong with the URI.
 */
export function readTrackingUri(uri: string, env: Env): Place | string {
  if (uri.startsWith('arn:')) return ofSageMaker(uri, env);
  if (!URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol))
    return `mlflow-tracking-uri: found ${JSON.stringify(uri.slice(0, 100))}; allowed are http(s)://… and the ARN of a SageMaker mlflow-tracking-server or mlflow-app`;
  const url = new URL(uri);
  if (url.username || url.password)
    return 'mlflow-tracking-uri: holds a user or a password; give them as MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD instead';
  return { base: withoutSlash(`${url.origin}${url.pathname}`), headers: { ...authorization(env), ...workspace(env) } };
}

function ofSageMaker(uri: string, env: Env): Place | string {
  const { region, kind } = arn.exec(uri)?.groups ?? {};
  const own = kind === undefined ? undefined : kinds[kind];
  if (own === undefined || region === undefined)
    return `mlflow-tracking-uri: ${JSON.stringify(uri.slice(0, 200))} is the ARN of neither an mlflow-tracking-server nor an mlflow-app`;
  return {
    base: withoutSlash(env['SAGEMAKER_MLFLOW_CUSTOM_ENDPOINT'] ?? own.host(region)),
    headers: { [own.header]: uri, ...workspace(env) },
    signed: { service: own.service, region },
  };
}

/** User and password win over a token, as in MLflow's own client. */
function authorization(env: Env): Record<string, string> {
  const { MLFLOW_TRACKING_USERNAME: user, MLFLOW_TRACKING_PASSWORD: password, MLFLOW_TRACKING_TOKEN: token } = env;
  if (user && password) return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  return token ? { authorization: `Bearer ${token}` } : {};
}

const workspace = ({ MLFLOW_WORKSPACE: name }: Env): Record<string, string> =>
  name ? { 'x-mlflow-workspace': name } : {};

const withoutSlash = (text: string): string => text.replace(/\/+$/, '');
