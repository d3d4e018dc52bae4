/** A file, and the sheet or archive entry within it; the name is text from outside. */
export function TableName({ name }: { name: string }) {
  const [file = '', ...parts] = name.split('!');
  return (
    <span className="table-name">
      {file}
      {parts.length > 0 && <span className="soft"> › {parts.join(' › ')}</span>}
    </span>
  );
}
