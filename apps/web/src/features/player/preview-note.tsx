import { Button } from '../../ui/button.tsx';
import type { PreviewOffer } from './preview-offer.ts';

/** Says on the picture that it is not the cut yet, or offers to show what there is of the next one. */
export function PreviewNote({
  isShown,
  offer,
  onShow,
}: {
  isShown: boolean;
  offer: PreviewOffer | null;
  onShow: () => void;
}) {
  if (!isShown && offer === null) return null;
  return (
    <div
      role="status"
      className="absolute top-3 left-3 flex items-center gap-2.5 rounded-md bg-black/70 px-2.5 py-1 text-xs text-white"
    >
      {isShown && (
        <>
          <span aria-hidden className="size-1.5 rounded-full bg-accent animate-pulse" />
          Preview
        </>
      )}
      {!isShown && offer !== null && (
        <>
          Clip {offer.clip} can be seen already
          <Button size="sm" onClick={onShow}>
            Show it
          </Button>
        </>
      )}
    </div>
  );
}
