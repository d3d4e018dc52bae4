import { Select } from 'antd';
import { useAddressed } from '../../parts/useAddress';
import { useAnswer } from '../../api/RunProvider';
import { useT } from '../../texts/TextsProvider';

// Not "category": that is the filter of the table below.
const categoryParam = 'of';
const all = 'all';

/** The category whose months are shown, without a name for goods without one; null for all goods. */
export function useChosenCategory(): string | null {
  const [chosen] = useAddressed(categoryParam);
  return chosen;
}

/** Chooses whose months are shown: all goods, or a category the run has groups of. */
export function CategoryChoice() {
  const t = useT();
  const [chosen, choose] = useAddressed(categoryParam);
  const { data } = useAnswer('/api/metrics/groups', { query: { by: 'category' } });
  const known = data?.rows.map(({ name }) => name) ?? [];
  const names = chosen === null || known.includes(chosen) ? known : [chosen, ...known];
  return (
    <Select
      size="small"
      className="metric-choice"
      value={chosen === null ? all : `=${chosen}`}
      aria-label={t('web.turnover.of')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        { value: all, label: t('web.turnover.all') },
        ...names.map((name) => ({ value: `=${name}`, label: name || t('place.none') })),
      ]}
      onChange={(value: string) => choose(value === all ? null : value.slice(1))}
    />
  );
}
