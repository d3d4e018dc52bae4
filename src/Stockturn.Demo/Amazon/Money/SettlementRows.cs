using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>A part of what an order line or a refund of it brings.</summary>
readonly record struct Component(string AmountType, string Description, long Cents, string Figure);

/// <summary>What all parts of an order line or a refund have in common.</summary>
/// <param name="Transaction">Order or Refund.</param>
/// <param name="Line">The order line.</param>
/// <param name="Item">Its number.</param>
/// <param name="Day">The day it is posted.</param>
readonly record struct SettledLine(string Transaction, OrderLine Line, long Item, int Day)
{
    public required int Units { get; init; }
}

/// <summary>Writes the rows of settlements: the first of a file tells the total, the others an amount each.</summary>
/// <remarks>As in real files the rows of amounts leave the period, the total and the currency empty.</remarks>
sealed class SettlementRows(Market market, DayTexts days)
{
    public const string Header =
        "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\t" +
        "transaction-type\torder-id\tmerchant-order-id\tadjustment-id\tshipment-id\tmarketplace-name\tamount-type\t" +
        "amount-description\tamount\tfulfillment-id\tposted-date\tposted-date-time\torder-item-code\t" +
        "merchant-order-item-id\tmerchant-adjustment-item-id\tsku\tquantity-purchased\tpromotion-id";

    // Posted between ten and eight in the evening, UTC: the same day in Los Angeles and in Berlin.
    const int FirstSecond = 36_000;
    const int Seconds = 36_000;
    const int ClosingSecond = 75_600;

    /// <summary>The first row of a settlement.</summary>
    public void Total(TabFile file, (Periods Periods, int Period) which, long cents)
    {
        var (periods, period) = which;
        file.Whole(periods.Id(period));
        Instant(file.Cell().Out, periods.Start(period), FirstSecond);
        Instant(file.Cell().Out, periods.End(period), ClosingSecond);
        Instant(file.Cell().Out, periods.Paid(period), FirstSecond);
        file.Fixed(cents).Text(market.Currency).Blank(18).EndLine();
    }

    /// <summary>A part of an order line or a refund.</summary>
    public void Part(TabFile file, long id, in SettledLine settled, Component part)
    {
        var line = settled.Line;
        var isOtherChannel = line.Sort == OrderSort.OtherChannel;
        file.Whole(id).Blank(5).Text(settled.Transaction);
        AllOrders.OrderNumber(file.Cell().Out, line, market.OrderPrefix);
        file.Blank();
        if (settled.Transaction == "Refund")
        {
            file.Whole(settled.Item);
        }
        else
        {
            file.Blank();
        }

        file.Blank().Text(isOtherChannel ? "Non-Amazon " + market.Country : market.SalesChannel);
        file.Text(part.AmountType).Text(part.Description).Fixed(part.Cents).Text("AFN");
        Posted(file, settled.Day, FirstSecond + (line.Salt % Seconds));
        file.Cell().Out.Padded(settled.Item, 14);
        file.Blank(2).Text(line.Sku.Product.Offers[(int)line.Channel].SellerSku).Whole(settled.Units);
        file.Text(part.AmountType == "Promotion" ? "Deal " + line.Sku.Product.Category.Code : "").EndLine();
    }

    /// <summary>A row that belongs to no customer's order.</summary>
    public void Account(TabFile file, long id, in AccountRow row)
    {
        file.Whole(id).Blank(5).Text(row.Words.Transaction).Text(row.Order).Blank(3).Text(market.SalesChannel);
        file.Text(row.Words.Amount).Text(row.Words.Description).Fixed(row.Cents).Blank();
        Posted(file, row.Day, FirstSecond);
        file.Blank(3).Text(row.Sku);
        _ = row.Units > 0 ? file.Whole(row.Units) : file.Blank();
        file.Blank().EndLine();
    }

    /// <summary>What is sent to the bank, taken from the account.</summary>
    public void Transfer(TabFile file, (long Id, int Day) when, long cents)
    {
        file.Whole(when.Id).Blank(5).Text("Transfer").Blank(7).Fixed(-cents).Blank();
        Posted(file, when.Day, FirstSecond);
        file.Blank(6).EndLine();
    }

    void Posted(TabFile file, int day, int second)
    {
        file.Cell().Out.Raw(Day(day));
        Instant(file.Cell().Out, day, second);
    }

    void Instant(ByteWriter writer, int day, int second)
    {
        writer.Raw(Day(day));
        writer.Letter(' ');
        DayTexts.Clock(writer, second);
        writer.Raw(" UTC"u8);
    }

    ReadOnlySpan<byte> Day(int day) => market.Country == "US" ? days.Iso(day) : days.German(day);
}
