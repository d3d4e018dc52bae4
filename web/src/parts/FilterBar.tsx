import { FilterOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useT } from '../texts/TextsProvider';
import { withoutFilters, type ListView } from './listView';
import { useNarrow } from './useNarrow';

/** A filter of a list: its choices, or free text where it has none. */
export interface Filter {
  name: string;
  label: string;
  choices?: readonly { value: string; label: string }[];
  /** One choice at a time. */
  isSingle?: boolean;
}

interface FilterBarProps {
  filters: readonly Filter[];
  view: ListView;
  change: (change: Partial<ListView>) => void;
}

/** The filters above a list; on a phone they open at a touch. */
export function FilterBar({ filters, view, change }: FilterBarProps) {
  const t = useT();
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  const used = Object.keys(view.filters).length;
  const put = (name: string, values: string[]) => change({ filters: { [name]: values } });
  return (
    <search className="filter-bar">
      {isNarrow && (
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {used === 0 ? t('web.filter') : t('web.filter.used', used)}
        </Button>
      )}
      {(!isNarrow || isOpen) &&
        filters.map((filter) => (
          <FilterField
            key={filter.name}
            filter={filter}
            values={view.filters[filter.name] ?? []}
            put={(values) => put(filter.name, values)}
          />
        ))}
      {used > 0 && (!isNarrow || isOpen) && (
        <Button type="link" onClick={() => change(withoutFilters(filters.map((filter) => filter.name)))}>
          {t('web.filter.none')}
        </Button>
      )}
    </search>
  );
}

interface FilterFieldProps {
  filter: Filter;
  values: readonly string[];
  put: (values: string[]) => void;
}

function FilterField({ filter, values, put }: FilterFieldProps) {
  if (filter.choices === undefined) {
    return (
      <Input.Search
        key={values[0] ?? ''}
        className="filter-field"
        allowClear
        defaultValue={values[0] ?? ''}
        placeholder={filter.label}
        aria-label={filter.label}
        onSearch={(text) => put(text.trim() === '' ? [] : [text.trim()])}
      />
    );
  }

  if (filter.isSingle) {
    return (
      <Select
        className="filter-field"
        allowClear
        value={values[0] ?? null}
        placeholder={filter.label}
        aria-label={filter.label}
        options={[...filter.choices]}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={(value: string | null | undefined) => put(value ? [value] : [])}
      />
    );
  }

  return (
    <Select
      mode="multiple"
      className="filter-field"
      allowClear
      value={[...values]}
      placeholder={filter.label}
      aria-label={filter.label}
      options={[...filter.choices]}
      showSearch={{ optionFilterProp: 'label' }}
      maxTagCount="responsive"
      popupMatchSelectWidth={false}
      onChange={(chosen: string[]) => put(chosen)}
    />
  );
}
