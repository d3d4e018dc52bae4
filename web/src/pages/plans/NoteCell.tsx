import { Button, Popover } from 'antd';
import { Dash } from '../../parts/Numbers';
import { useT } from '../../texts/TextsProvider';

/** The first note of a line; the others when asked for, so that a line stays a line. */
export function NoteCell({ notes }: { notes: readonly string[] }) {
  const t = useT();
  const [first, ...others] = notes;
  return first === undefined ? (
    <Dash />
  ) : (
    <div className="note-cell">
      <span className="note-first" title={first}>{first}</span>
      {others.length > 0 && (
        <Popover
          trigger="click"
          content={
            <ul className="note-all">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          }
        >
          <Button type="link" size="small">
            {t('web.plans.notes', others.length)}
          </Button>
        </Popover>
      )}
    </div>
  );
}
