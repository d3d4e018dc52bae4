using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Simulation;

/// <summary>What sort of paper a movement has.</summary>
enum DocumentKind
{
    None,
    Opening,
    PurchaseOrder,
    Batch,
    Outbound,
    Return,
    Adjustment,
}

/// <summary>The paper of a movement; the number it prints is found from kind, day and a running number.</summary>
readonly record struct Document(DocumentKind Kind, int Day, int Number)
{
    const int DaysPerNumber = 4096;

    /// <summary>The number as it is printed.</summary>
    public string Text(DemoCalendar calendar) => Kind switch
    {
        DocumentKind.Opening => "QC0001",
        DocumentKind.PurchaseOrder => $"PO{calendar.Date(Day):yyMMdd}{Number:D3}",
        DocumentKind.Batch => BatchText(calendar),
        DocumentKind.Outbound => $"OB{calendar.Date(Day):yyMMdd}-{Number + 1:D6}",
        DocumentKind.Return => $"RT{calendar.Date(Day):yyMMdd}-{Number + 1:D6}",
        DocumentKind.Adjustment => $"AD{calendar.Date(Day):yyMMdd}-{Number + 1:D6}",
        _ => "",
    };

    // What goes to Amazon carries Amazon's shipment id from the first day, so both sides print the same number.
    string BatchText(DemoCalendar calendar) => new Batch(this).IsToAmazon
        ? "FBA1" + Codes.Letter(((long)(Day + 1000) * DaysPerNumber) + Number, 7)
        : $"TC{calendar.Date(Day):yyMMdd}{Number:D2}";
}

/// <summary>
/// A lot of goods that travel together: lane, mode and the day they leave, and so the day they arrive.
/// </summary>
readonly record struct Batch(Document Document)
{
    const int Modes = 4;

    /// <summary>The batch of a lane, mode and day.</summary>
    public static Batch Of(Place from, Place to, (Mode Mode, int Day) leaving) =>
        new(new Document(DocumentKind.Batch, leaving.Day, (Lane(from, to) * Modes) + (int)leaving.Mode));

    public int Day => Document.Day;

    public Mode Mode => (Mode)(Document.Number % Modes);

    public Place From => (Place)(Document.Number / Modes / Network.Places);

    public Place To => (Place)(Document.Number / Modes % Network.Places);

    public bool IsToAmazon => Network.IsAmazon(To);

    static int Lane(Place from, Place to) => ((int)from * Network.Places) + (int)to;
}
