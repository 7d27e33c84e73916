/** Where the store keeps the manifest of a dataset, by its SHA-256. */
export const manifestKey = (sha256: string): string => `manifests/${sha256}.json`;
