/** Text that someone outside wrote: it keeps its own direction to itself, and can neither turn nor widen what surrounds it. */
export function UserText({ text }: { text: string }) {
  return (
    <bdi dir="auto" class="user-text">
      {text}
    </bdi>
  );
}
