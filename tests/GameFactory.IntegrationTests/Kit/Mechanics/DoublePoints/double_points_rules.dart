import 'level.dart';
import 'play_state.dart';

/// Pays a little more for the first good touches of a level.
void payDouble(Level level, PlayState next, int ms) {
  if (next.doublesLeft > 0 && next.events & eventGain != 0) {
    next.doublesLeft -= 1;
    next.score += level.param('doublePoints');
    next.events |= eventDouble;
  }
}
