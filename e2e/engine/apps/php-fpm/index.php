<?php
echo 'ironhull works';
