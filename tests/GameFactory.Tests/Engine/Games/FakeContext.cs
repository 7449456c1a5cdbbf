using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Orleans.Timers;

namespace GameFactory.Tests.Engine.Games;

/// <summary>What a grain knows of Orleans: its key, the wish to leave, its timers.</summary>
internal sealed class FakeContext
{
    public FakeContext(string type, Guid key)
    {
        Timers.RegisterGrainTimer<object>(default!, default!, default!, default).ReturnsForAnyArgs(call => Substitute.For<IGrainTimer>());
        Grain = Substitute.For<IGrainContext>();
        Grain.GrainId.Returns(GrainId.Create(GrainType.Create(type), GrainIdKeyExtensions.CreateGuidKey(key)));
        Grain.ActivationServices.Returns(new ServiceCollection().AddSingleton(Timers).BuildServiceProvider());
        Grain.WhenForAnyArgs(context => context.Deactivate(default!, default)).Do(_ => Leaves = true);
    }

    public IGrainContext Grain { get; }

    public ITimerRegistry Timers { get; } = Substitute.For<ITimerRegistry>();

    /// <summary>The grain asked to be deactivated.</summary>
    public bool Leaves { get; private set; }
}
