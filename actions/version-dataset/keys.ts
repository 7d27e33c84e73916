/** Where the store keeps the manifest of a dataset, by its SHA-256. */
export const manifestKey = (sha256: string): string => `manifests/${sha256}.json`;

/** The folder of the store in which a dataset's files lie by name, for SageMaker. Ends with a slash. */
export const channelFolder = (sha256: string): string => `channels/${sha256}/`;
