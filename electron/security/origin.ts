/** The one origin the window ever shows. */
export const appScheme = 'app';
export const appHost = 'routescape';
export const appUrl = `${appScheme}://${appHost}/`;

export function isAppUrl(url: string): boolean {
  return url.startsWith(appUrl);
}
