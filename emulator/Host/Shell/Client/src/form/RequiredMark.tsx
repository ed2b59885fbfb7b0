/** Signs as the platform has them; what they mean is said by the control itself. */
export function RequiredMark({ level }: { readonly level: Xrm.Attributes.RequirementLevel }) {
  if (level === 'none') {
    return null;
  }
  return (
    <span class="required-mark" data-level={level} aria-hidden="true">
      {level === 'required' ? '*' : '+'}
    </span>
  );
}
