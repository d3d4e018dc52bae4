/** Stands before the texts have come, so it speaks both languages itself. */
export function Waiting({ error }: { error: Error | null }) {
  return (
    <main className="waiting" role="status">
      {error === null ? (
        <p>
          <span lang="zh-CN">正在打开…</span> <span lang="en">Opening…</span>
        </p>
      ) : (
        <>
          <p lang="zh-CN">连不上 Stockturn。请确认 stockturn serve 正在运行，然后刷新。</p>
          <p lang="en">Stockturn cannot be reached. See that stockturn serve is running, then load the page again.</p>
          <p>
            <code>{error.message}</code>
          </p>
        </>
      )}
    </main>
  );
}
