export const topWords = {
  breadcrumbs: 'Where you are',
  toolbar: 'Toolbar',
  views: 'Views',
} as const;
