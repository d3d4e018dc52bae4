import { AutoComplete, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useRunState } from '../../api/RunProvider';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import type { Told } from './uploads';

interface ToldFieldsProps {
  told: Told;
  tell: (told: Told) => void;
}

/** What the files themselves may not say. All of it may stay empty. */
export function ToldFields({ told, tell }: ToldFieldsProps) {
  const t = useT();
  const { current } = useRunState();
  const codes = (places: readonly { code: string }[] = []) => places.map(({ code }) => ({ value: code }));
  return (
    <fieldset className="told">
      <legend>{t('web.data.told')}</legend>
      <Form layout="vertical" className="told-fields">
        <Form.Item label={t('web.data.told.day')} htmlFor="told-day">
          <DatePicker
            id="told-day"
            value={told.asOf === null ? null : dayjs(told.asOf)}
            onChange={(day) => tell({ ...told, asOf: day === null ? null : day.format('YYYY-MM-DD') })}
          />
        </Form.Item>
        <Form.Item label={t('web.filter.store')} htmlFor="told-store">
          <AutoComplete
            id="told-store"
            allowClear
            value={told.store}
            options={codes(current?.stores)}
            onChange={(store: string | undefined) => tell({ ...told, store: store ?? '' })}
          />
        </Form.Item>
        <Form.Item label={titled(t('column.warehouse'))} htmlFor="told-warehouse">
          <AutoComplete
            id="told-warehouse"
            allowClear
            value={told.warehouse}
            options={codes(current?.warehouses)}
            onChange={(warehouse: string | undefined) => tell({ ...told, warehouse: warehouse ?? '' })}
          />
        </Form.Item>
        <Form.Item label={t('web.data.told.currency')} htmlFor="told-currency">
          <Input
            id="told-currency"
            maxLength={3}
            placeholder="USD"
            value={told.currency}
            onChange={(event) => tell({ ...told, currency: event.target.value.toUpperCase() })}
          />
        </Form.Item>
      </Form>
    </fieldset>
  );
}
