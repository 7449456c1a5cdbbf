import 'level.dart';
import 'play_state.dart';

/// Starts slow motion when a charge is left and none is running.
void startSlow(Level level, PlayState next) {
  if (next.slowCharges > 0 && next.slowLeftMs == 0) {
    next.slowCharges -= 1;
    next.slowLeftMs = level.param('slowMs');
    next.events |= eventSlow;
  }
}

/// World time that passes in a step of [tickMs] real time.
///
/// The charge is used up in real time; all that moves, and the countdown, go
/// by world time.
int worldMs(Level level, PlayState next, int tickMs) {
  if (next.slowLeftMs == 0) {
    return tickMs;
  }
  next.slowLeftMs -= tickMs;
  if (next.slowLeftMs < 0) {
    next.slowLeftMs = 0;
  }
  return tickMs * level.param('slowPercent') ~/ 100;
}
