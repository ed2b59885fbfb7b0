/** An icon file, as the build reads it: the side of its square and the path it draws. */
declare module '*.svg' {
  const icon: { readonly size: number; readonly path: string };
  export default icon;
}
