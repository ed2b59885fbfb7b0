import { webDarkTheme, webLightTheme } from '@fluentui/tokens';

/** Declares those Fluent tokens that a style sheet uses: for light, and where they differ for dark. */
export function fluentTokens(css) {
  const used = [...new Set([...css.matchAll(/var\(--(\w+)/g)].map((match) => match[1]))].filter((name) => name in webLightTheme);
  const dark = used.filter((name) => webDarkTheme[name] !== webLightTheme[name]);
  return `:root{${declarations(used, webLightTheme)}}@media (prefers-color-scheme:dark){:root{${declarations(dark, webDarkTheme)}}}`;
}

function declarations(names, theme) {
  return names.sort().map((name) => `--${name}:${theme[name]}`).join(';');
}
