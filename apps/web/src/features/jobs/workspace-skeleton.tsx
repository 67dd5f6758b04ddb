/** The shape of the workspace while its first answer is on its way. */
export function WorkspaceSkeleton() {
  return (
    <main aria-busy="true" aria-label="Loading the video" className="flex h-dvh flex-col">
      <div className="h-12 shrink-0 border-b bg-surface-1" />
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        <div className="flex min-w-0 flex-col md:flex-1 md:border-r">
          <div className="aspect-video bg-stage md:aspect-auto md:flex-1" />
          <div className="h-[4.75rem] bg-surface-1" />
          <div className="flex gap-2.5 overflow-hidden border-t bg-surface-1 px-3 pt-2.5 pb-3 sm:px-4 md:pt-9">
            {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
              <div
                key={key}
                className="h-[7.5rem] w-[8.5rem] md:h-[11.5rem] md:w-[9.5rem] shrink-0 animate-pulse rounded-lg bg-surface-3"
              />
            ))}
          </div>
        </div>
        <div className="flex min-h-0 flex-1 flex-col justify-end border-t bg-surface-1 md:w-[30%] md:max-w-[29rem] md:min-w-[21rem] md:flex-none md:border-t-0">
          <div className="border-t px-3 pt-2.5 pb-3">
            <div className="h-12 animate-pulse rounded-xl bg-surface-3" />
          </div>
        </div>
      </div>
    </main>
  );
}
