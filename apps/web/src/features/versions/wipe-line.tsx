import { Slider } from 'radix-ui';

/** The line between the two pictures of a comparison; moved with the pointer or the arrow keys. */
export function WipeLine({ split, onChange }: { split: number; onChange: (split: number) => void }) {
  return (
    <Slider.Root
      value={[split]}
      onValueChange={([value = 50]) => onChange(value)}
      className="relative z-10 col-start-1 row-start-1 flex h-full cursor-ew-resize touch-none [&>span]:h-full"
    >
      <Slider.Track className="h-full w-full" />
      <Slider.Thumb
        aria-label="Line between before and after"
        className="group relative block h-full w-0.5 bg-white outline-none"
      >
        <span className="absolute top-1/2 left-1/2 flex h-9 w-5 -translate-1/2 items-center justify-center rounded-full bg-white text-xs text-black shadow-pop group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-accent">
          ⋮
        </span>
      </Slider.Thumb>
    </Slider.Root>
  );
}
