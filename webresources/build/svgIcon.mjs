/**
 * What an import of an .svg file means here: its size and the path it draws, so that an icon reaches the page as an element of the
 * view and never as markup.
 */
export function svgIcon(markup, file) {
  const size = /viewBox="0 0 (\d+) \1"/.exec(markup)?.[1];
  const paths = [...markup.matchAll(/<path d="([^"]+)"\/>/g)].map((match) => match[1]);
  if (!size || paths.length === 0) {
    throw new Error(`${file} is not a square icon drawn with plain paths.`);
  }
  return `export default ${JSON.stringify({ size: Number(size), path: paths.join('') })};`;
}
