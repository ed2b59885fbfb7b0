import { useEffect, useRef } from 'preact/hooks';
import type { ControlState } from '../model/ControlState';
import type { Frame } from '../model/Frame';
import { webResourceAddress } from '../model/webResourceAddress';
import { useForm } from './useForm';

/** A web resource in its frame, as high as the rows that it takes. */
export function WebResourceFrame({ control, frame }: { readonly control: ControlState; readonly frame: Frame }) {
  const { model, page } = useForm();
  const element = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    frame.attach(element.current);
    return () => { frame.attach(null); };
  }, [frame]);

  return (
    <iframe
      ref={element}
      class="web-resource"
      title={control.label || control.name}
      src={frame.src ?? webResourceAddress(control.cell, model, page)}
      style={{ '--rows': control.cell.rows }}
      onLoad={() => { frame.loaded(); }}
    />
  );
}
