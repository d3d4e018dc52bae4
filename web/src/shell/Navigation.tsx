import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useT } from '../texts/TextsProvider';
import { placeOf, places } from './places';

/** The places of the product, by noun. */
export function Navigation({ onGo }: { onGo?: () => void }) {
  const t = useT();
  const { pathname } = useLocation();
  const here = placeOf(pathname);
  return (
    <nav aria-label={t('web.nav')}>
      <Menu
        mode="inline"
        selectedKeys={here === undefined ? [] : [here.noun]}
        items={places.map((place) => ({
          key: place.noun,
          icon: place.icon,
          label: (
            <Link to={place.path} onClick={onGo}>
              {t(`web.nav.${place.noun}`)}
            </Link>
          ),
        }))}
      />
    </nav>
  );
}
