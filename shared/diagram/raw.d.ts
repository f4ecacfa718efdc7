/** A file's text, as Vite and Vitest inline it. */
declare module '*?raw' {
  const text: string;
  export default text;
}
