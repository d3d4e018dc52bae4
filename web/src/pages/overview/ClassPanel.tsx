import { Link } from 'react-router';
import type { StuckGroupWire } from '../../api/wire';
import type { Part } from '../../parts/explain';
import { Figure } from '../../parts/Figure';
import { Panel } from '../../parts/Panel';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';

const byMoney = ['A', 'B', 'C'];
const byDemand = ['X', 'Y', 'Z', ''];

interface ClassPanelProps {
  classes: readonly StuckGroupWire[];
  /** What of the stock the page shows. */
  chosen: Part;
}

/** Stuck and all stock by ABC (sales) and XYZ (how even demand is). */
export function ClassPanel({ classes, chosen }: ClassPanelProps) {
  const t = useT();
  const byName = new Map(classes.map((group) => [group.name.replace('-', ''), group]));
  const columns = byDemand.filter((letter) => byMoney.some((abc) => byName.has(abc + letter)));
  return (
    <Panel title={t('web.overview.classes')} note={t('web.overview.classes.note')}>
      <table className="class-grid">
        <thead>
          <tr>
            <th scope="col">
              <span className="only-read">ABC-XYZ</span>
            </th>
            {columns.map((letter) => (
              <th key={letter} scope="col">
                {letter === '' ? t('web.overview.classes.none') : letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byMoney.map((abc) => (
            <tr key={abc}>
              <th scope="row">{abc}</th>
              {columns.map((letter) => (
                <ClassCell key={letter} group={byName.get(abc + letter)} chosen={chosen} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function ClassCell({ group, chosen }: { group: StuckGroupWire | undefined; chosen: Part }) {
  const t = useT();
  const formats = useFormats();
  if (group === undefined) {
    return <td className="soft">·</td>;
  }

  const of = { ...chosen, by: 'class', name: group.name };
  return (
    <td>
      <div className="class-stuck">
        <Figure figure={group.stuckValue} of={of} title={group.name} />
      </div>
      <div className="soft">
        {t('web.overview.classes.of')} <Figure figure={group.stockValue} of={of} title={group.name} />
      </div>
      <Link to={`/findings?class=${encodeURIComponent(group.name)}`}>
        {t('web.overview.skus', formats.units(group.skus))}
      </Link>
    </td>
  );
}
