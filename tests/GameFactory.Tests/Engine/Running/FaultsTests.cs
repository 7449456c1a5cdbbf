using System.Net;
using System.Net.Sockets;
using GameFactory.Engine;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using Npgsql;

namespace GameFactory.Tests.Engine.Running;

/// <summary>What an attempt reports after an exception, kind by kind.</summary>
public sealed class FaultsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<Exception> OfTheSurroundings =>
        [
            new PostgresException("terminating connection", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown),
            new NpgsqlException("Exception while reading from stream", new IOException("closed")),
            new HttpRequestException("No such host", inner: null, statusCode: null),
            new HttpRequestException("Bad gateway", inner: null, HttpStatusCode.BadGateway),
            new SocketException((int)SocketError.ConnectionRefused),
            new IOException("The stream broke.", new SocketException((int)SocketError.ConnectionReset)),
            new InvalidOperationException(
                "The push failed.",
                new HttpRequestException("Unavailable", inner: null, HttpStatusCode.ServiceUnavailable)
            ),
        ];

    public static TheoryData<Exception> OfTheWork =>
        [
            new InvalidOperationException("The design has no palette."),
            new HttpRequestException("Not found", inner: null, HttpStatusCode.NotFound),
            new PostgresException("duplicate key", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation),
            new IOException("The name is too long."),
            new TimeoutException("The tool took too long."),
            new OperationCanceledException("The step gave up by itself."),
        ];

    [Theory]
    [MemberData(nameof(OfTheSurroundings))]
    public void A_fault_of_the_surroundings_is_waited_for(Exception error)
    {
        var outcome = Assert.IsType<StepOutcome.Snoozed>(Faults.OutcomeOf(error, overran: null, s_now));

        Assert.Equal((WaitReason.Infrastructure, default, error.Message), (outcome.Reason, outcome.Until, outcome.Detail));
    }

    [Theory]
    [MemberData(nameof(OfTheWork))]
    public void A_fault_of_the_work_is_a_counted_retry_that_names_it(Exception error)
    {
        var outcome = Assert.IsType<StepOutcome.Retry>(Faults.OutcomeOf(error, overran: null, s_now));

        Assert.Equal($"{error.GetType().Name}: {error.Message}", outcome.Error);
        Assert.Contains(error.Message, outcome.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_says_when_to_come_again_is_obeyed()
    {
        var error = new StepWaitException(WaitReason.Quota, "The hour's requests are used up.", TimeSpan.FromMinutes(7));

        var outcome = Assert.IsType<StepOutcome.Snoozed>(Faults.OutcomeOf(error, overran: null, s_now));

        Assert.Equal((WaitReason.Quota, s_now.AddMinutes(7)), (outcome.Reason, outcome.Until));
    }

    [Theory]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(TimeoutException))]
    public void Over_its_time_a_step_is_retried_with_the_limit_in_the_error(Type kind)
    {
        var error = (Exception)Activator.CreateInstance(kind)!;

        var outcome = Assert.IsType<StepOutcome.Retry>(Faults.OutcomeOf(error, TimeSpan.FromSeconds(90), s_now));

        Assert.Equal("The attempt took longer than 90 s.", outcome.Error);
    }

    [Fact]
    public void Another_error_after_the_time_is_over_stays_what_it_is() =>
        Assert.IsType<StepOutcome.Snoozed>(
            Faults.OutcomeOf(new SocketException((int)SocketError.TimedOut), TimeSpan.FromSeconds(90), s_now)
        );

    [Fact]
    public void A_report_that_the_database_refuses_ends_the_step() =>
        Assert.Equal(
            "The report cannot be stored: The value of Name is longer than 255 characters.",
            Assert
                .IsType<StepOutcome.Failed>(
                    Faults.OutcomeOf(new WriteRejectedException("The value of Name is longer than 255 characters."))
                )
                .Error
        );
}
