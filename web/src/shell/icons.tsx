import {
  AlertOutlined,
  AuditOutlined,
  CalendarOutlined,
  CarOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  InboxOutlined,
  LineChartOutlined,
  ReconciliationOutlined,
  RetweetOutlined,
  RocketOutlined,
  SettingOutlined,
  ShopOutlined,
  ShoppingCartOutlined,
  SwapOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Noun } from './stages';

/** The pictures of the places. */
export const icons: Readonly<Record<Noun, ReactNode>> = {
  overview: <DashboardOutlined />,
  stock: <InboxOutlined />,
  demand: <LineChartOutlined />,
  turnover: <RetweetOutlined />,
  findings: <AlertOutlined />,
  claims: <AuditOutlined />,
  plans: <ReconciliationOutlined />,
  transfers: <SwapOutlined />,
  shipping: <RocketOutlined />,
  cash: <WalletOutlined />,
  runningout: <ClockCircleOutlined />,
  ontheway: <CarOutlined />,
  excessorders: <ShoppingCartOutlined />,
  promotions: <CalendarOutlined />,
  suppliers: <ShopOutlined />,
  data: <DatabaseOutlined />,
  settings: <SettingOutlined />,
};
