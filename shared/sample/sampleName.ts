/** The name under which the sample is shown. */
export const sampleName = 'shop';

/** The file that the build makes of it, beside main's script. */
export const sampleFileName = 'sample.routescape';
