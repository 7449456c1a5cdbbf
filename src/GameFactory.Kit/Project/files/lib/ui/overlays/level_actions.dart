import 'package:flutter/widgets.dart';

/// What the player can do beside playing.
typedef LevelActions = ({
  VoidCallback pause,
  VoidCallback resume,
  VoidCallback retry,
  VoidCallback leave,
  VoidCallback next,
});
