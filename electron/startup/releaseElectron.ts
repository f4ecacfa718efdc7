/** The major version that releases are made with, as pinned in package.json: a test holds the two together. */
export const releaseElectronMajor = 45;
