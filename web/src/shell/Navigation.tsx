import { CompassOutlined } from '@ant-design/icons';
import { Menu } from 'antd';
import { Link } from 'react-router';
import { useRunState } from '../api/RunProvider';
import { recalled } from '../pages/start/guide';
import { useGuide } from '../pages/start/useGuide';
import { useT } from '../texts/TextsProvider';
import { icons } from './icons';
import { addressOfPlace, ground, stages, type Place } from './stages';
import { usePlace } from './usePlace';

/** The places of the product, as the loop goes: diagnose, clear, prevent. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useT();
  const here = usePlace();
  const { current } = useRunState();
  const [, change] = useGuide();
  const callGuide = () => {
    change(recalled);
    // It stands at the top of the first page.
    window.scrollTo(0, 0);
    onGo?.();
  };
  const itemOf = (place: Place) => ({
    key: place.noun,
    icon: icons[place.noun],
    label: (
      <Link to={addressOfPlace(place)} onClick={onGo}>
        {t(`web.nav.${place.noun}`)}
      </Link>
    ),
  });
  const guideItem = {
    key: 'guide',
    icon: <CompassOutlined />,
    label: (
      <Link to="/" onClick={callGuide}>
        {t('web.guide')}
      </Link>
    ),
  };
  return (
    <nav aria-label={t('web.nav')}>
      <Menu
        mode="inline"
        selectedKeys={here === undefined ? [] : [here.noun]}
        items={[
          ...stages.map(({ name, places }) => ({
            key: name,
            type: 'group' as const,
            label: t(`web.stage.${name}`),
            children: places.map(itemOf),
          })),
          { type: 'divider' },
          ...ground.map(itemOf),
          // The first task needs figures to stand on.
          ...(current === null ? [] : [guideItem]),
        ]}
      />
    </nav>
  );
}
