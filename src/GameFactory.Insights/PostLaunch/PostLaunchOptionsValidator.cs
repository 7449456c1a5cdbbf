using Microsoft.Extensions.Options;

namespace GameFactory.Insights.PostLaunch;

[OptionsValidator]
internal sealed partial class PostLaunchOptionsValidator : IValidateOptions<PostLaunchOptions>;
