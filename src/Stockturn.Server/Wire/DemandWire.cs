using Stockturn.Demand;
using Stockturn.Facts;

namespace Stockturn.Server.Wire;

/// <summary>What one SKU is expected to sell, everywhere together.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Pattern">The class of its demand.</param>
/// <param name="Method">The code of the method that counts most, or of the figure a person chose.</param>
/// <param name="Figure">Whose figure is used.</param>
/// <param name="UnitsPerDay">The figure used, units a day.</param>
/// <param name="Recommended">The recommended figure, units a day.</param>
/// <param name="Erp">That of the rule of ERPs, units a day.</param>
public sealed record DemandWire(
    string Sku, string? Name, DemandPattern Pattern, string Method, DemandFigure Figure, double UnitsPerDay, double Recommended, double Erp)
{
    /// <summary>ABC-XYZ class.</summary>
    public string? Class { get; init; }

    /// <summary>Its category.</summary>
    public string? Category { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The recommended demand of the next 13 weeks together; null where no week tells enough.</summary>
    public DemandSumWire? Quarter { get; init; }

    /// <summary>What each figure would have said of the last weeks; empty where too little is known.</summary>
    public required IReadOnlyList<PastErrorWire> Errors { get; init; }

    /// <summary>Weeks it was read from.</summary>
    public int ObservedWeeks { get; init; }

    /// <summary>Weeks left out: too few days in stock.</summary>
    public int CensoredWeeks { get; init; }

    /// <summary>Weeks that sold far more than those around them: marked, not left out.</summary>
    public int UnusualWeeks { get; init; }

    /// <summary>The first day of the last of them; null for none.</summary>
    public DateOnly? LastUnusual { get; init; }

    /// <summary>What it was planned to sell against what it sold; null without a plan.</summary>
    public PlanWire? Plan { get; init; }

    /// <summary>The change of level; null where there was none.</summary>
    public LevelChangeWire? Change { get; init; }

    /// <summary>Units more each week than the one before, over the last 13; null where chance explains it.</summary>
    public double? Slope { get; init; }

    /// <summary>How many days the stock lasts.</summary>
    public required FigureWire Cover { get; init; }
}

/// <summary>Units of some coming weeks together.</summary>
/// <param name="Weeks">How many weeks.</param>
/// <param name="Mean">Expected units.</param>
/// <param name="Low">In one case of ten it is this or less.</param>
/// <param name="Middle">In five of ten.</param>
/// <param name="High">In nine of ten.</param>
public sealed record DemandSumWire(int Weeks, double Mean, double Low, double Middle, double High);

/// <summary>What a SKU was planned to sell a day against what it sold (计划与实际销速).</summary>
/// <param name="Planned">Units a day of its launch plan, else of a person's own figure.</param>
/// <param name="From">The first day counted.</param>
/// <param name="Actual">Units sold for each day in stock since; null where it was on no day.</param>
/// <param name="Gap">(actual − planned) / planned; null without an actual figure, or with 0 planned.</param>
public sealed record PlanWire(double Planned, DateOnly From, double? Actual, double? Gap);

/// <summary>How far a figure would have lain from the last weeks.</summary>
/// <param name="Figure">recommended, erp-7-15-30, own, naive or window-mean.</param>
/// <param name="Weeks">Weeks it was held against.</param>
/// <param name="AbsoluteError">Mean absolute error in units a week.</param>
/// <param name="Mase">The same over the mean absolute step of the history; null where that never moved.</param>
/// <param name="Bias">How much more than what sold was forecast, as a share; null where nothing sold.</param>
/// <param name="IsBest">True for the nearest of those a person may choose among.</param>
public sealed record PastErrorWire(string Figure, int Weeks, double AbsoluteError, double? Mase, double? Bias, bool IsBest);

/// <summary>The week in which the level of sales changed.</summary>
/// <param name="Day">Its first day.</param>
/// <param name="Before">Units a week before it.</param>
/// <param name="After">Units a week from it on.</param>
public sealed record LevelChangeWire(DateOnly Day, double Before, double After);

/// <summary>A page of the list of demand.</summary>
public sealed record DemandPageWire(long Run, int Total, IReadOnlyList<DemandWire> Rows)
{
    /// <summary>How many SKUs of the run have a plan, a launch plan or a figure of a person's own, whatever was asked for.</summary>
    public int Plans { get; init; }
}

/// <summary>How well each figure would have said the last weeks of the SKUs chosen, class by class.</summary>
/// <param name="Run">The run.</param>
/// <param name="Weeks">How many weeks were held back at most.</param>
/// <param name="Said">What it comes to, in sentences.</param>
/// <param name="Levels">The levels of certainty that coverage speaks of.</param>
/// <param name="Rows">All classes together first; within a class the figures.</param>
public sealed record DemandAccuracyWire(
    long Run, int Weeks, IReadOnlyList<string> Said, IReadOnlyList<double> Levels, IReadOnlyList<ClassAccuracyWire> Rows);

/// <summary>The accuracy of one figure for one class of demand.</summary>
/// <param name="Pattern">The class; null for all together.</param>
/// <param name="Figure">recommended, erp-7-15-30, own, naive or window-mean.</param>
/// <param name="Series">SKUs measured.</param>
/// <param name="Mase">Mean absolute scaled error.</param>
/// <param name="Rmsse">Root mean squared scaled error.</param>
/// <param name="Bias">How much more than what sold was forecast, as a share.</param>
/// <param name="Pinball">Mean scaled pinball loss.</param>
/// <param name="Covered">For each level the share of weeks at or below it.</param>
public sealed record ClassAccuracyWire(
    DemandPattern? Pattern, string Figure, int Series, double? Mase, double? Rmsse, double? Bias, double? Pinball, IReadOnlyList<double> Covered);

/// <summary>The demand of one SKU, everywhere together: the weeks behind, the weeks ahead, and why.</summary>
/// <param name="Run">The run.</param>
/// <param name="Sku">The SKU.</param>
public sealed record SkuDemandWire(long Run, string Sku)
{
    /// <summary>The class of its demand.</summary>
    public DemandPattern Pattern { get; init; }

    /// <summary>The weeks behind, oldest first; the last ends with the run's day.</summary>
    public required IReadOnlyList<DemandWeekWire> Weeks { get; init; }

    /// <summary>The next 26 weeks; empty where no week tells enough.</summary>
    public required IReadOnlyList<WeekAheadWire> Ahead { get; init; }

    /// <summary>The next 4, 13 and 26 weeks, and the lead time where one is told.</summary>
    public required IReadOnlyList<DemandSumWire> Sums { get; init; }

    /// <summary>The events of the coming quarter that move it.</summary>
    public required IReadOnlyList<EventAheadWire> Events { get; init; }

    /// <summary>The change of level; null where there was none.</summary>
    public LevelChangeWire? Change { get; init; }

    /// <summary>Why the forecast is what it is.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>The figures a person may choose among; empty without a forecast.</summary>
    public required IReadOnlyList<DemandFigureWire> Figures { get; init; }

    /// <summary>What each figure would have said of the last weeks, with those nobody chooses; empty where too little is known.</summary>
    public required IReadOnlyList<PastErrorWire> Errors { get; init; }

    /// <summary>The same figures at each place that sold where 13 weeks or more were seen.</summary>
    public required IReadOnlyList<PlaceFiguresWire> Places { get; init; }

    /// <summary>Weeks that sold far more than those around them: marked, not left out.</summary>
    public required IReadOnlyList<UnusualWeekWire> Unusual { get; init; }
}

/// <summary>The figures a person may choose among at one place.</summary>
/// <param name="Warehouse">Its code.</param>
/// <param name="Figures">The recommended, that of the rule of ERPs, and one's own, with their past errors there.</param>
public sealed record PlaceFiguresWire(string Warehouse, IReadOnlyList<DemandFigureWire> Figures);

/// <summary>A week that sold far more than those around it.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Units">What it sold.</param>
/// <param name="Usual">What those around it would have had it sell.</param>
public sealed record UnusualWeekWire(DateOnly From, double Units, double Usual);

/// <summary>A week behind.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Units">Units ordered.</param>
/// <param name="InStock">The share of it on which it was there to be sold.</param>
/// <param name="Driver">Times usual demand by events and promotions.</param>
/// <param name="Moved">The names of those events and promotions.</param>
public sealed record DemandWeekWire(DateOnly From, decimal Units, double InStock, double Driver, IReadOnlyList<string> Moved)
{
    /// <summary>The share of it before the SKU first sold or came in.</summary>
    public double NotYet { get; init; }
}

/// <summary>A week ahead.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Mean">Recommended units.</param>
/// <param name="Low">In one case of ten it is this or less.</param>
/// <param name="Middle">In five of ten.</param>
/// <param name="High">In nine of ten.</param>
/// <param name="Used">Units of the figure used: another where a person chose one.</param>
public sealed record WeekAheadWire(DateOnly From, double Mean, double Low, double Middle, double High, double Used);

/// <summary>An event ahead.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Lift">Times usual demand on its days.</param>
public sealed record EventAheadWire(string Name, DateOnly From, DateOnly To, double Lift);

/// <summary>A figure a person may choose.</summary>
/// <param name="Figure">Which.</param>
/// <param name="UnitsPerDay">Units a day; null for a figure of one's own that nobody gave.</param>
/// <param name="IsUsed">True for the one in use.</param>
/// <param name="Error">Its error over the last weeks; null where it had none.</param>
public sealed record DemandFigureWire(DemandFigure Figure, double? UnitsPerDay, bool IsUsed, PastErrorWire? Error);
