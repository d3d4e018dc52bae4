import { AutoComplete, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useRunState } from '../../api/RunProvider';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import type { Told } from './uploads';

interface ToldFieldsProps {
  /** Begins the ids of the fields. */
  id: string;
  title: string;
  told: Told;
  tell: (told: Told) => void;
  /** What counts where a field stays empty. */
  otherwise?: Told;
}

/** What the files themselves may not say. All of it may stay empty. */
export function ToldFields({ id, title, told, tell, otherwise }: ToldFieldsProps) {
  const t = useT();
  const { current } = useRunState();
  const codes = (places: readonly { code: string }[] = []) => places.map(({ code }) => ({ value: code }));
  return (
    <fieldset className="told">
      <legend>{title}</legend>
      <Form layout="vertical" className="told-fields">
        <Form.Item label={t('web.data.told.day')} htmlFor={`${id}-day`}>
          <DatePicker
            id={`${id}-day`}
            value={told.asOf === null ? null : dayjs(told.asOf)}
            {...(otherwise?.asOf ? { placeholder: otherwise.asOf } : {})}
            onChange={(day) => tell({ ...told, asOf: day === null ? null : day.format('YYYY-MM-DD') })}
          />
        </Form.Item>
        <Form.Item label={t('web.data.told.from')} htmlFor={`${id}-from`}>
          <DatePicker
            id={`${id}-from`}
            value={told.from === null ? null : dayjs(told.from)}
            {...(otherwise?.from ? { placeholder: otherwise.from } : {})}
            onChange={(day) => tell({ ...told, from: day === null ? null : day.format('YYYY-MM-DD') })}
          />
        </Form.Item>
        <Form.Item label={t('web.filter.store')} htmlFor={`${id}-store`}>
          <AutoComplete
            id={`${id}-store`}
            allowClear
            value={told.store}
            placeholder={otherwise?.store}
            options={codes(current?.stores)}
            onChange={(store: string | undefined) => tell({ ...told, store: store ?? '' })}
          />
        </Form.Item>
        <Form.Item label={titled(t('column.warehouse'))} htmlFor={`${id}-warehouse`}>
          <AutoComplete
            id={`${id}-warehouse`}
            allowClear
            value={told.warehouse}
            placeholder={otherwise?.warehouse}
            options={codes(current?.warehouses)}
            onChange={(warehouse: string | undefined) => tell({ ...told, warehouse: warehouse ?? '' })}
          />
        </Form.Item>
        <Form.Item label={t('web.data.told.currency')} htmlFor={`${id}-currency`}>
          <Input
            id={`${id}-currency`}
            maxLength={3}
            placeholder={otherwise?.currency || 'USD'}
            value={told.currency}
            onChange={(event) => tell({ ...told, currency: event.target.value.toUpperCase() })}
          />
        </Form.Item>
      </Form>
    </fieldset>
  );
}
