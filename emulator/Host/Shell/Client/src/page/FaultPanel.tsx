import type { ComponentChildren } from 'preact';
import { PlatformError } from '../api/PlatformError';
import { Icon } from './Icon';
import { absentIcon, deniedIcon, failedIcon } from './icons';

interface Props {
  readonly title: string;
  readonly error: Error;
  readonly children?: ComponentChildren;
}

/** In place of what could not be shown: why, in the server's own words, and what to do. */
export function FaultPanel({ title, error, children }: Props) {
  return (
    <div class="fault-panel" role="alert">
      <Icon shape={iconOf(error)} />
      <h1>{title}</h1>
      {children}
      <p class="fault-text" dir="auto">
        {error.message}
      </p>
      {error instanceof PlatformError && error.code !== '' && <p class="fault-code">{error.code}</p>}
    </div>
  );
}

function iconOf(error: Error) {
  if (!(error instanceof PlatformError)) {
    return failedIcon;
  }
  return error.isDenied ? deniedIcon : error.isAbsence ? absentIcon : failedIcon;
}
