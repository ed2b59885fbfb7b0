import type { ComponentChildren } from 'preact';
import type { Tone } from './Badge';
import { Icon, type IconShape } from './Icon';

interface BannerProps {
  readonly tone: Tone;
  readonly icon: IconShape;
  readonly alert?: boolean;
  readonly children: ComponentChildren;
}

/** A line above the content that it speaks about. */
export function Banner({ tone, icon, alert = false, children }: BannerProps) {
  return (
    <div class="banner" data-tone={tone} role={alert ? 'alert' : undefined}>
      <Icon shape={icon} />
      <div class="banner-body">{children}</div>
    </div>
  );
}
