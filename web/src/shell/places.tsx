import {
  AlertOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  InboxOutlined,
  RetweetOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** A place of the navigation; its noun is its route and the key of its title. */
export interface Place {
  noun: string;
  path: string;
  icon: ReactNode;
}

/** The places, in the order of the loop. Later stages add theirs here. */
export const places: readonly Place[] = [
  { noun: 'overview', path: '/', icon: <DashboardOutlined /> },
  { noun: 'stock', path: '/stock', icon: <InboxOutlined /> },
  { noun: 'turnover', path: '/turnover', icon: <RetweetOutlined /> },
  { noun: 'findings', path: '/findings', icon: <AlertOutlined /> },
  { noun: 'data', path: '/data', icon: <DatabaseOutlined /> },
  { noun: 'settings', path: '/settings', icon: <SettingOutlined /> },
];

/** The place a path belongs to: a SKU belongs to Stock. */
export function placeOf(pathname: string): Place | undefined {
  const first = pathname.split('/')[1] ?? '';
  const noun = first === 'skus' ? 'stock' : first;
  return places.find((place) => place.path === `/${noun}`);
}
