/** The shape of the workspace while its first answer is on its way. */
export function WorkspaceSkeleton() {
  return (
    <main aria-busy="true" aria-label="Loading the video" className="flex h-dvh flex-col">
      <div className="h-12 shrink-0 border-b bg-surface-1" />
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        <div className="flex min-w-0 flex-1 flex-col md:border-r">
          <div className="aspect-video bg-stage md:aspect-auto md:flex-1" />
          <div className="h-[4.75rem] bg-surface-1" />
          <div className="flex gap-2.5 overflow-hidden border-t bg-surface-1 px-4 pt-9 pb-3">
            {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
              <div key={key} className="h-[11.5rem] w-[9.5rem] shrink-0 animate-pulse rounded-lg bg-surface-2" />
            ))}
          </div>
        </div>
        <div className="hidden w-[30%] max-w-[29rem] min-w-[21rem] bg-surface-1 md:block" />
      </div>
    </main>
  );
}
