using static Stockturn.Facts.ColumnType;

namespace Stockturn.Facts;

/// <summary>One time an event of the seller is held: a platform's sale, a holiday, an anniversary of the shop.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Code">Its code; null where only its name is told. Times of one code are one event.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Country">The code of the country; null for all.</param>
public readonly record struct SalesEventLine(string Name, string? Code, DateOnly First, DateOnly Last, string? Country);

/// <summary>One time an event was or will be held, from the first day to the last, both inside; without a country in all of them.</summary>
public static class SalesEventFact
{
    public const int Name = 0, Code = 1, First = 2, Last = 3, Country = 4;

    public static FactKind Kind { get; } = new("sales_event", null,
        FactKinds.Text("name"), FactKinds.Text("code"), new("first_day", Day), new("last_day", Day), FactKinds.Text("country"));
}
