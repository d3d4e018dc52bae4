import { Input, Select } from 'antd';
import type { GuessWire, ImportedTableWire, SheetWire } from '../../api/wire';
import { Dash } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { Mark } from '../../parts/Mark';
import { constantColumns, withColumn, withConstant, type Mapping } from './mapping';

interface MappingColumnsProps {
  table: ImportedTableWire;
  guesses: GuessWire['columns'];
  mapping: Mapping;
  sheet: SheetWire;
  change: (mapping: Mapping) => void;
}

// Below this a person must look (the engine's own line).
const confidenceMin = 0.5;

// Enough to see what a column holds.
const examplesMax = 3;

/** Every heading of the file with some of its cells, and which column it is; then one value for what it lacks. */
export function MappingColumns({ table, guesses, mapping, sheet, change }: MappingColumnsProps) {
  const t = useT();
  const lacking = constantColumns(mapping, sheet);
  const options = sheet.columns.map((column) => ({
    value: column.name,
    label: column.isRequired ? t('web.map.required', column.title) : column.title,
  }));
  const rows = table.headings.map((heading, at) => ({ heading, at }));
  return (
    <>
      <PlainTable
        rows={rows}
        keyOf={({ at }) => String(at)}
        rowsMax={200}
        columns={[
          {
            key: 'heading',
            title: t('web.map.heading'),
            cell: ({ heading, at }) => (
              <>
                <strong>{heading}</strong>
                <br />
                <Examples cells={table.firstRows.map((row) => row[at] ?? '')} />
              </>
            ),
          },
          {
            key: 'column',
            title: t('web.map.column'),
            cell: ({ heading }) => (
              <Select
                className="mapping-select"
                aria-label={t('web.map.column.of', heading)}
                value={mapping.columns[heading] ?? null}
                placeholder={t('web.map.column.none')}
                options={options}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                onChange={(column: string | null | undefined) => change(withColumn(mapping, heading, column ?? null))}
              />
            ),
          },
          {
            key: 'confidence',
            title: t('web.finding.confidence'),
            isNumber: true,
            cell: ({ heading }) => (
              <Confidence guess={guesses.find((one) => one.heading === heading)} chosen={mapping.columns[heading]} />
            ),
          },
        ]}
      />
      {lacking.length > 0 && (
        <fieldset className="told">
          <legend>{t('web.map.constants')}</legend>
          <div className="told-fields">
            {sheet.columns
              .filter(({ name }) => lacking.includes(name))
              .map(({ name, title, example }) => (
                <label key={name}>
                  {title}
                  <Input
                    value={mapping.constants?.[name] ?? ''}
                    placeholder={example}
                    onChange={(event) => change(withConstant(mapping, name, event.target.value))}
                  />
                </label>
              ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

function Examples({ cells }: { cells: readonly string[] }) {
  const filled = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, examplesMax);
  return filled.length === 0 ? <Dash /> : <span className="cells soft">{filled.join(' · ')}</span>;
}

/** How sure the guess is; a column a person chose is sure. */
function Confidence({
  guess,
  chosen,
}: {
  guess: GuessWire['columns'][number] | undefined;
  chosen: string | undefined;
}) {
  const t = useT();
  const formats = useFormats();
  if (chosen === undefined) {
    return <Dash />;
  }

  return guess?.column === chosen ? (
    <Mark tone={guess.confidence < confidenceMin ? 'warning' : 'good'} text={formats.share(guess.confidence)} />
  ) : (
    <Mark tone="plain" text={t('web.map.byhand')} />
  );
}
