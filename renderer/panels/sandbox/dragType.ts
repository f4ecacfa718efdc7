/** What a drag out of the palette carries: the id of a form. */
export const dragType = 'application/x-routescape-form';
