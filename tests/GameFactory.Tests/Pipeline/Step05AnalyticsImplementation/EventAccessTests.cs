using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.Step05AnalyticsImplementation;
using GameFactory.Tests.Kit.Project;
using GameFactory.Tests.Pipeline.KitSteps;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace GameFactory.Tests.Pipeline.Step05AnalyticsImplementation;

public sealed class EventAccessTests
{
    private readonly IForge _forge = Substitute.For<IForge>();
    private readonly GivenKeys _keys = new();

    public EventAccessTests()
    {
        _forge.SetSecretAsync(default!, default!, default!, default).ReturnsForAnyArgs(true);
        _forge.SetVariableAsync(default!, default!, default!, default).ReturnsForAnyArgs(true);
    }

    [Fact]
    public async Task The_key_becomes_a_secret_and_the_address_a_variable_of_the_repository()
    {
        var check = await GrantAsync(new Uri("https://events.example.com/v1/events"));

        Assert.Equal(CheckResult.Passed, check.Result);
        await _forge.Received(1).SetSecretAsync("owner/game", "ANALYTICS_KEY", "gfw_given", Arg.Any<CancellationToken>());
        await _forge
            .Received(1)
            .SetVariableAsync("owner/game", "ANALYTICS_ENDPOINT", "https://events.example.com/v1/events", Arg.Any<CancellationToken>());
        Assert.Equal("00000007-0000-0000-0000-000000000000/1/5/write-key/0", _keys.Effect.ToString());
    }

    [Fact]
    public async Task Without_an_address_only_the_key_is_set()
    {
        var check = await GrantAsync(endpoint: null);

        Assert.Equal(CheckResult.Passed, check.Result);
        await _forge.DidNotReceiveWithAnyArgs().SetVariableAsync(default!, default!, default!, default);
    }

    [Fact]
    public async Task The_text_of_the_key_is_in_no_finding()
    {
        var check = await GrantAsync(endpoint: null);

        Assert.All(check.Findings, finding => Assert.DoesNotContain("gfw_given", finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_secret_is_skipped_with_the_remedy_and_never_passed()
    {
        _forge.SetSecretAsync(default!, default!, default!, default).ReturnsForAnyArgs(false);

        var check = await GrantAsync(endpoint: null);

        Assert.Equal(CheckResult.Skipped, check.Result);
        Assert.Contains("Secrets (write)", Assert.Single(check.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_variable_is_skipped_with_the_remedy()
    {
        _forge.SetVariableAsync(default!, default!, default!, default).ReturnsForAnyArgs(false);

        Assert.Equal(CheckResult.Skipped, (await GrantAsync(new Uri("https://events.example.com/v1/events"))).Result);
    }

    [Theory]
    [InlineData("https://events.example.com/v1/events", true)]
    [InlineData("ftp://events.example.com", false)]
    [InlineData("v1/events", false)]
    public void Only_an_address_that_a_game_can_reach_is_a_valid_setting(string address, bool isValid) =>
        Assert.Equal(
            isValid,
            !new EventOptions { Endpoint = new Uri(address, UriKind.RelativeOrAbsolute) }
                .Validate(null!)
                .Any()
        );

    private Task<StepCheck> GrantAsync(Uri? endpoint) =>
        new EventAccess(_forge, _keys, Options.Create(new EventOptions { Endpoint = endpoint })).GrantAsync(
            KitContexts.Of(SampleDesigns.Tiles, 5),
            TestContext.Current.CancellationToken
        );
}
