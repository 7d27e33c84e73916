export { Cancelled, cancelSignal } from './cancel.ts';
export { connectGitHub, type GitHub, permissionAdvice } from './client.ts';
export { type Commands, commands, inert } from './commands.ts';
export { type Comment, keepComment, type Sticky } from './comment.ts';
export { type DeploymentRequest, type DeploymentState, deploymentStatus, ensureDeployment } from './deployment.ts';
export { baseCommitOf, commitOf, type GitHubEvent, isFromFork, pullRequestOf } from './event.ts';
export { type Runner, readRunner } from './runner.ts';
export { treeOf } from './tree.ts';
