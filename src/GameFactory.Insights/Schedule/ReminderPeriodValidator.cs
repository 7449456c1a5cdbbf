using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Schedule;

/// <summary>Orleans refuses a reminder that is too frequent; better at the start than at the first try.</summary>
internal sealed class ReminderPeriodValidator(IOptions<ReminderOptions> reminders) : IValidateOptions<MetricsOptions>
{
    public ValidateOptionsResult Validate(string? name, MetricsOptions options) =>
        options.Every == TimeSpan.Zero || options.Every >= reminders.Value.MinimumReminderPeriod
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{MetricsOptions.Section}:{nameof(MetricsOptions.Every)} must be 0 or at least {reminders.Value.MinimumReminderPeriod}, "
                    + $"but is {options.Every}"
            );
}
