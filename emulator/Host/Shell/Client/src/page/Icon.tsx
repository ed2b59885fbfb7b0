export interface IconShape {
  readonly size: number;
  readonly path: string;
}

/** A decoration: whatever it means is also said in words beside it. */
export function Icon({ shape }: { readonly shape: IconShape }) {
  const { size, path } = shape;
  return (
    <svg class="icon" width={size} height={size} viewBox={`0 0 ${size} ${size}`} fill="currentColor" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
