using System.Text.Json;
using Stockturn.Cli;

namespace Stockturn.Tests.Cli;

public sealed class TransferCommandTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Fact]
    public void S1_14_S0_38_what_to_move_stands_beside_doing_nothing_and_clearing_with_status_bound_gap_and_time()
    {
        using var json = JsonDocument.Parse(Shop.On("plan", "--transfers", "--json").Output);
        var rows = json.RootElement.EnumerateArray().ToArray();
        var told = Shop.On("plan", "--transfers");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.GetProperty("units").GetDecimal() > 0 && row.GetProperty("gain").GetDouble() >= 0));
        Assert.Contains("(optimal; bound", told.Output + told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void S1_15_the_present_rule_of_sending_stands_beside_the_best_assignment()
    {
        var told = Shop.On("plan", "--fulfilment");

        Assert.Equal(ExitCode.Done, told.Code);
        Assert.Matches("the best assignment saves|You sent no order|is not known", told.Output + told.Error);
    }
}
