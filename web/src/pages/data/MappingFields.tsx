import { Form, Input, Select } from 'antd';
import type { SheetWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';
import type { DateOrder, Mapping } from './mapping';

interface MappingFieldsProps {
  sheets: readonly SheetWire[];
  mapping: Mapping | null;
  change: (mapping: Mapping) => void;
  chooseKind: (kind: string) => void;
}

const open = 'open';

/** What a row of the table is, what the file is called, and how its days and numbers are written. */
export function MappingFields({ sheets, mapping, change, chooseKind }: MappingFieldsProps) {
  const t = useT();
  return (
    <Form layout="vertical" className="told-fields">
      <Form.Item label={t('web.map.kind')}>
        <Select
          aria-label={t('web.map.kind')}
          value={mapping?.kind ?? null}
          placeholder={t('web.map.kind.none')}
          options={sheets.map(({ kind, title }) => ({ value: kind, label: title }))}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(kind: string | null) => kind !== null && chooseKind(kind)}
        />
      </Form.Item>
      {mapping !== null && (
        <>
          <Form.Item label={t('web.map.name')} tooltip={t('web.map.name.note')}>
            <Input
              aria-label={t('web.map.name')}
              maxLength={60}
              value={mapping.name}
              onChange={(event) => change({ ...mapping, name: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('web.map.days')}>
            <Select<DateOrder | typeof open>
              aria-label={t('web.map.days')}
              value={mapping.dateOrder ?? open}
              options={[
                { value: open, label: t('web.map.bythefile') },
                { value: 'day-first', label: t('web.map.dayfirst') },
                { value: 'month-first', label: t('web.map.monthfirst') },
              ]}
              popupMatchSelectWidth={false}
              onChange={(order) => change(withOrder(mapping, order))}
            />
          </Form.Item>
          <Form.Item label={t('web.map.numbers')}>
            <Select<string>
              aria-label={t('web.map.numbers')}
              value={mapping.decimalComma === undefined ? open : String(mapping.decimalComma)}
              options={[
                { value: open, label: t('web.map.bythefile') },
                { value: 'false', label: '1,234.50' },
                { value: 'true', label: '1.234,50' },
              ]}
              popupMatchSelectWidth={false}
              onChange={(comma) => change(withComma(mapping, comma))}
            />
          </Form.Item>
        </>
      )}
    </Form>
  );
}

function withOrder({ dateOrder: _before, ...mapping }: Mapping, order: DateOrder | typeof open): Mapping {
  return order === open ? mapping : { ...mapping, dateOrder: order };
}

function withComma({ decimalComma: _before, ...mapping }: Mapping, comma: string): Mapping {
  return comma === open ? mapping : { ...mapping, decimalComma: comma === 'true' };
}
