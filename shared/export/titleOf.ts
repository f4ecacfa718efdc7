/** What a picture of a model is called: its file's name without the ending. */
export function titleOf(fileName: string): string {
  return fileName.replace(/\.(?:routescape|json)$/i, '');
}
